/// Why meetings are not held, as a word of a list and, beside it, what a person wrote.
extension Schema5 {
    static let reasons = """
        ALTER TABLE meeting ADD COLUMN cancelled_words TEXT
            CHECK (cancelled_words IS NULL OR cancelled_because IS NOT NULL);
        UPDATE meeting SET cancelled_words = cancelled_because, cancelled_because =
            CASE WHEN by_hand THEN 'staff' ELSE 'venue-closed' END
        WHERE cancelled_because IS NOT NULL AND (by_hand OR cancelled_because <> 'plan');
        """
}
