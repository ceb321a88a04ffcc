import Testing

@testable import Tables

@Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"), (-1, ""),
])
func columnsHaveTheLettersOfASpreadsheet(index: Int, letters: String) {
    #expect(columnLetters(index) == letters)
}
