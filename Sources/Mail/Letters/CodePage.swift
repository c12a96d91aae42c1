/// Characters of one octet each, of which the lower half is ASCII.
public final class CodePage: Sendable {
    private let scalars: [Unicode.Scalar]
    private let octets: [Unicode.Scalar: UInt8]

    /// - Parameter upperHalf: The characters of the octets 0x80 to 0xFF, in order.
    init(_ upperHalf: String) {
        scalars = Array(upperHalf.unicodeScalars)
        // Programs that read ISO 8859-1 give control characters for these octets.
        let controls = (UInt8(0x80)...0x9F).map { (Unicode.Scalar($0), $0) }
        octets = Dictionary(
            zip(scalars, 0x80...0xFF).map { ($0, UInt8($1)) } + controls,
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The octets of characters beyond ASCII; nothing if one of them has none.
    ///
    /// - Parameter run: Characters beyond ASCII.
    /// - Returns: One octet for each.
    public func octets(of run: some Sequence<Unicode.Scalar>) -> [UInt8]? {
        var result: [UInt8] = []
        for scalar in run {
            guard let octet = octets[scalar] else { return nil }
            result.append(octet)
        }
        return result
    }

    /// The character of an octet.
    ///
    /// - Parameter octet: Any octet; the lower half is ASCII.
    /// - Returns: Its character.
    public func scalar(of octet: UInt8) -> Unicode.Scalar {
        octet < 0x80 ? Unicode.Scalar(octet) : scalars[Int(octet) - 0x80]
    }
}

// Unicode's tables at unicode.org/Public/MAPPINGS/VENDORS; an octet without a character has the control
// character of ISO 8859-1.
extension CodePage {
    /// Windows-1252, and what it leaves open as ISO 8859-1 has it.
    public static let windows1252 = CodePage(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}"
            + "\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
            + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯"
            + "°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
            + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
            + "àáâãäåæçèéêëìíîï"
            + "ðñòóôõö÷øùúûüýþÿ"
    )

    /// What a Mac wrote before UTF-8.
    public static let macRoman = CodePage(
        "ÄÅÇÉÑÖÜáàâäãåçéè"
            + "êëíìîïñóòôöõúùûü"
            + "†°¢£§•¶ß®©™´¨≠ÆØ"
            + "∞±≤≥¥µ∂∑∏π∫ªºΩæø"
            + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ"
            + "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
            + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
            + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
    )

    /// What DOS wrote in Western Europe.
    public static let dos850 = CodePage(
        "ÇüéâäàåçêëèïîìÄÅ"
            + "ÉæÆôöòûùÿÖÜø£Ø×ƒ"
            + "áíóúñÑªº¿®¬½¼¡«»"
            + "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
            + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
            + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
            + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´"
            + "\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
    )

    /// What DOS wrote in America.
    public static let dos437 = CodePage(
        "ÇüéâäàåçêëèïîìÄÅ"
            + "ÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
            + "áíóúñÑªº¿⌐¬½¼¡«»"
            + "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧"
            + "╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩"
            + "≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
    )

    /// Windows in Central Europe.
    public static let windows1250 = CodePage(
        "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ"
            + "\u{90}‘’“”•–—\u{98}™š›śťžź"
            + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż"
            + "°±˛ł´µ¶·¸ąş»Ľ˝ľż"
            + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ"
            + "ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
            + "ŕáâăäĺćçčéęëěíîď"
            + "đńňóôőö÷řůúűüýţ˙"
    )
}
