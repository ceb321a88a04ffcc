import Domain
import Testing
import Texts

@Suite struct FailureTextTests {
    private static let failures: [Failure] = [
        .unknownRegion("x", likely: []), .unknownRegion("x", likely: ["y"]),
        .ambiguousRegion("x", candidates: ["a", "b"]),
        .unknownIndicator("x", known: ["a"]), .unreadablePeriod("x"), .unreadableMoment("x"), .unknownSnapshot("x"),
        .unreadableDay("x"), .unreadableAssignment("x"), .yearOutsidePlan(2019, first: 2020, last: 2022),
        .periodOutsidePlan("x", span: "a…b"), .reasonNeeded, .nothingGiven, .unknownRole("x"), .noInput("x"),
        .notReadable("x"), .isFolder("x"), .readFailed("x"), .outputExists("x"), .cannotCreate("x"), .writeFailed("x"),
        .diskFull, .noDatabase("x"), .foreign("x"), .newer("x", version: 9, known: 1), .damaged("x", detail: "d"),
        .locked(seconds: 60), .databaseFailed("x"), .inconsistent("x"), .nothingRecorded,
        .nothingToDecide(region: "x", period: "2021-Q2"), .noSuchAct(7), .notAnImport(7), .alreadyUndone(7),
        .restedUpon(7, acts: [8, 9], reports: ["x"]), .refused([]),
    ]

    private static let ofAccounts: [Failure] =
        [
            .unknownAccount("x"), .accountClosed("x"), .accountNameTaken("x"), .badAccountName("x"), .wrongSignIn,
            .signInLocked, .unknownToken(7), .badTokenLife(0), .badDraft,
        ] + AccountField.allCases.map { .badAccountField($0) } + PasswordRule.allCases.map { .weakPassword($0) }
        + Role.allCases.map { .regionUnfit(role: $0, region: "x") }

    private static let flow: [Failure] = [
        .changedMeanwhile(region: "x", period: "2021-Q2"), .changedSinceSeen(["x"]), .periodIs("2021-Q2", .open),
        .periodClosed(region: "x", period: "2021-Q2", .locked), .sendsNoPackage("x"), .notApproved(["x"]),
        .unitsMissing(["x"]), .packageOut(region: "x", period: "2021-Q2", number: 1), .noSuchPackage(1),
        .packageSettled(1), .notInPackage(["x"]), .concurrenceMissing(["x", "y"]), .outsideRegion(["x"]),
        .notASubmission(7), .unreadableEvidence("x"), .evidenceTooLarge("x", limit: 20), .noSuchEvidence(7),
    ]

    @Test(arguments: failures + ofAccounts + flow)
    func everyFailureHasASentenceOfItsOwn(failure: Failure) {
        let sentence = failure.sentence
        #expect(sentence.zh.hasSuffix("。") || sentence.zh.hasSuffix("？"))
        #expect(sentence.en.hasSuffix(".") || sentence.en.hasSuffix("?"))
        #expect(sentence.zh != "未能完成。", "\(failure)")
    }

    @Test func sentencesNameTheirSubject() {
        #expect(Failure.unknownRegion("汩罗", likely: ["汨罗市"]).sentence.zh == "没有这个地区：“汩罗”。是不是汨罗市？")
        #expect(
            Failure.restedUpon(7, acts: [8, 9], reports: ["攸县 2021-Q2"]).sentence.en.contains(
                "Acts 8, 9 rest on import 7"))
        let one = Failure.refused([Problem(.noRows)]).sentence
        #expect(one.en.contains("1 problem."))
        #expect(Failure.locked(seconds: 60).sentence.zh.contains("60 秒"))
        #expect(
            Failure.periodClosed(region: "攸县", period: "2021-Q2", .locked).sentence.zh.hasPrefix(
                "攸县 2021-Q2 已锁定，不能上报。"))
        #expect(Failure.unitsMissing(["攸县", "茶陵县"]).sentence.en.hasPrefix("攸县 and 茶陵县 have not reported."))
    }
}
