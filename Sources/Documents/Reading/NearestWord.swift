/// The word in a list that somebody most likely meant, if one is near enough.
///
/// - `most`: How many letters may be wrong; a third of them, and two in any word, if left out.
package func nearest(
    _ word: String,
    in words: some Sequence<String>,
    atMost most: Int? = nil
) -> String? {
    let candidates = words.map { (word: $0, distance: editDistance(word, $0)) }
    let best = candidates.min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    guard let best, best.distance <= most ?? max(2, word.count / 3) else { return nil }
    return best.word
}

/// How many letters have to be put in, taken out, replaced or swapped with their neighbour.
private func editDistance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.prefix(64)), Array(right.prefix(64)))
    var rows = [Array(0...right.count)]
    for (i, a) in left.enumerated() {
        var row = [i + 1]
        for (j, b) in right.enumerated() {
            var cost = min(rows[i][j] + (a == b ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
                cost = min(cost, rows[i - 1][j - 1] + 1)
            }
            row.append(cost)
        }
        rows.append(row)
    }
    return rows[left.count][right.count]
}
