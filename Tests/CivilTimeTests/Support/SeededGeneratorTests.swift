import TestSupport
import Testing

@Suite struct SeededGeneratorTests {
    // The first numbers of the published SplitMix64 from 0.
    @Test func seededNumbersAreTheSameEverywhere() {
        var generator = SeededGenerator(seed: 0)
        #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
        #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    }
}
