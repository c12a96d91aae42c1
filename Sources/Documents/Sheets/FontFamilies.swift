/// The fonts, in the order in which they are asked for a letter.
///
/// Each script's family is named because the system's own choice may be a font of another make: on
/// Debian, Arabic letters come from DejaVu Sans unless their Noto family is asked for.
let fontFamilies = [
    "Noto Sans",  // Latin with all its marks, Greek, Cyrillic
    "Noto Sans Arabic",  // also Persian, Pashto, Sorani, Urdu
    "Noto Sans Ethiopic",  // Tigrinya, Amharic
    "Noto Sans Thai",
    "Noto Sans Tifinagh",  // Tamazight
    "Noto Sans Hebrew",
    "Noto Sans Syriac",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Devanagari",  // Nepali, Hindi
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Gujarati",
    "Noto Sans Oriya",
    "Noto Sans Tamil",
    "Noto Sans Telugu",
    "Noto Sans Kannada",
    "Noto Sans Malayalam",
    "Noto Sans Sinhala",
    "Noto Sans Myanmar",
    "Noto Sans Khmer",
    "Noto Sans Lao",
    "Noto Serif Tibetan",
    "Noto Sans Mongolian",
    "Noto Sans Thaana",  // Dhivehi
    "Noto Sans Adlam",  // Fula
    "Noto Sans NKo",  // Mandinka
    "Noto Sans CJK SC",  // also Japanese and Korean
    "Noto Sans Symbols",
    "Noto Sans Symbols2",
    "Noto Sans Math",
].joined(separator: ", ")
