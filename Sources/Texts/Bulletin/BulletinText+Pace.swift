import Domain

extension BulletinText {
    /// Volumes against 序时进度, titles against 批次计划, then what is done already, and the year. Nil: nothing to say.
    package func pace(_ items: [ProgressItem]) -> String? {
        let targeted = items.filter { $0.target != nil }
        let running = targeted.filter { !$0.isDone }
        let parts = [
            steady(running.filter { $0.isSteady && $0.points != nil }, of: targeted),
            batches(running.filter { $0.due != nil }),
            firstBatch(running.filter { $0.indicator.isRecognised && $0.due == nil && $0.next != nil }),
            done(targeted.filter(\.isDone)),
        ]
        let clauses = parts.compactMap { $0 }
        guard !clauses.isEmpty else { return nil }
        return say(
            clauses.joined(separator: "；") + "。",
            clauses.map { English.capitalised($0) + "." }.joined(separator: " "))
    }

    /// 对照2021年目标; nil where the plan is of one year or nothing is set for this one.
    package func year(_ items: [ProgressItem]) -> String? {
        let set = items.filter { $0.yearRate != nil }
        guard periods.hasYears, !set.isEmpty else { return nil }
        guard set.contains(where: { !$0.isIdle }) else { return noneInYear(set.count) }
        let names = set.map { words($0.indicator).short(language) }
        let rates = set.compactMap(\.yearRate)
        let year = through.year
        return say(
            set.count == 1
                ? "\(names[0])完成\(year)年目标的\(rates[0])%。"
                : "对照\(year)年目标，完成率分别为\(Chinese.list(zip(names, rates).map { "\($0)\($1)%" }))。",
            set.count == 1
                ? "\(rates[0]) % of the target for \(year) had been met for \(names[0])."
                : "Of the targets for \(year), \(englishRates(names, rates)).")
    }

    private func noneInYear(_ count: Int) -> String {
        say(
            "对照\(through.year)年目标，\(count > 1 ? "均" : "")无进展。",
            "Nothing has been done yet towards the target\(count > 1 ? "s" : "") for \(through.year).")
    }

    private func englishRates(_ names: [String], _ rates: [String]) -> String {
        English.list(
            zip(names, rates).enumerated().map { "\($1.1) % \($0 == 0 ? "had been met " : "")for \($1.0)" })
    }

    // MARK: 序时进度

    /// Above, below or level by what is printed: a distance that rounds to nothing is none.
    private func direction(_ points: Fraction) -> Int {
        points.fixed(plan.rateDecimals).contains { $0 != "0" && $0 != "." && $0 != "-" } ? points.sign : 0
    }

    /// The distance without its sign.
    private func size(_ points: Fraction) -> String {
        let text = points.fixed(plan.rateDecimals)
        return text.hasPrefix("-") ? String(text.dropFirst()) : text
    }

    private func steady(_ items: [ProgressItem], of all: [ProgressItem]) -> String? {
        let held = items.compactMap { item in item.points.map { (item: item, points: $0, pace: item.pace ?? "") } }
        guard let first = held.first else { return nil }
        guard held.allSatisfy({ $0.pace == first.pace }) else {
            let clauses = held.map { single($0.item, $0.points, pace: $0.pace) }
            return say(clauses.joined(separator: "，"), English.list(clauses))
        }
        guard held.count > 1 else { return single(first.item, first.points, pace: first.pace) }
        let directions = Set(held.map { direction($0.points) })
        return language == .zh
            ? chineseSteady(held.map(\.item), held.map(\.points), pace: first.pace, all, directions)
            : englishSteady(held.map(\.item), held.map(\.points), pace: first.pace)
    }

    private func single(_ item: ProgressItem, _ points: Fraction, pace: String) -> String {
        let name = item.indicator.name[language]
        switch direction(points) {
        case 0:
            return say(
                "\(name)与序时进度（\(pace)%）\(level(points))", "\(name) was level with pace (\(pace) %)")
        case 1:
            return say(
                "\(name)高于序时进度（\(pace)%）\(size(points))个百分点",
                "\(name) was \(size(points)) percentage points ahead of pace (\(pace) %)")
        default:
            return say(
                "\(name)低于序时进度（\(pace)%）\(size(points))个百分点",
                "\(name) was \(size(points)) percentage points behind pace (\(pace) %)")
        }
    }

    private func level(_ points: Fraction) -> String { points.isZero ? "持平" : "基本持平" }

    private func chineseSteady(
        _ items: [ProgressItem], _ points: [Fraction], pace: String, _ all: [ProgressItem], _ directions: Set<Int>
    ) -> String {
        let number = Chinese.count(items.count)
        let hasTitles = all.contains { !$0.isSteady }
        let isWhole = items.count == all.count(where: \.isSteady)
        let subject =
            isWhole ? "\(number)项\(hasTitles ? "数量" : "")指标" : Chinese.joined(items.map { $0.indicator.name.zh })
        let sizes = Chinese.list(points.dropLast().map { size($0) + "个" } + points.suffix(1).map { size($0) + "个百分点" })
        let sameSize = Set(points.map(size)).count == 1
        switch directions {
        case [0]: return "\(subject)均与序时进度（\(pace)%）\(points.allSatisfy(\.isZero) ? "持平" : "基本持平")"
        case [1] where sameSize: return "\(subject)均高于序时进度（\(pace)%）\(size(points[0]))个百分点"
        case [-1] where sameSize: return "\(subject)均低于序时进度（\(pace)%）\(size(points[0]))个百分点"
        case [1]: return "\(subject)分别高于序时进度（\(pace)%）\(sizes)"
        case [-1]: return "\(subject)分别低于序时进度（\(pace)%）\(sizes)"
        default:
            let clauses = zip(items, points).map { item, points in
                switch direction(points) {
                case 0: item.indicator.name.zh + level(points)
                case 1: "\(item.indicator.name.zh)高\(size(points))个百分点"
                default: "\(item.indicator.name.zh)低\(size(points))个百分点"
                }
            }
            return "与序时进度（\(pace)%）相比，" + clauses.joined(separator: "，")
        }
    }

    private func englishSteady(_ items: [ProgressItem], _ points: [Fraction], pace: String) -> String {
        let clauses = zip(items, points).enumerated().map { place, pair in
            let (item, points) = pair
            let verb = place == 0 ? " was" : ""
            switch direction(points) {
            case 0: return "\(item.indicator.name.en)\(verb) level with it"
            case 1: return "\(item.indicator.name.en)\(verb) \(size(points)) percentage points ahead"
            default: return "\(item.indicator.name.en)\(verb) \(size(points)) percentage points behind"
            }
        }
        return "against pace (\(pace) %), \(English.list(clauses))"
    }

    private func done(_ items: [ProgressItem]) -> String? {
        guard !items.isEmpty else { return nil }
        let names = items.map { $0.indicator.name[language] }
        return say(
            "\(Chinese.joined(names))已\(periods.isLast ? "" : "提前")完成\(periods.target.zh)",
            "the \(items.count > 1 ? periods.targets : periods.target.en) for \(English.list(names)) \(items.count > 1 ? "have" : "has") been reached\(periods.isLast ? "" : " ahead of time")"
        )
    }
}
