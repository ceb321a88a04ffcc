package import Domain

/// Where an indicator would stand if its last months went on: a plain projection, no promise.
package struct OutlookItem: Sendable {
    package let indicator: Indicator
    /// How many months were looked back on.
    package let months: Int
    package let until: Month
    package let reached: Int
    /// What the targets ask for by then.
    package let due: Int
    /// Reached of due, as printed.
    package let rate: String

    package init(indicator: Indicator, months: Int, until: Month, reached: Int, due: Int, rate: String) {
        self.indicator = indicator
        self.months = months
        self.until = until
        self.reached = reached
        self.due = due
        self.rate = rate
    }
}

extension BulletinText {
    package func outlook(_ item: OutlookItem) -> String {
        let words = words(item.indicator)
        let reached = words.figure(item.reached, language)
        let due = words.figure(item.due, language)
        let until = PeriodWords.end(of: item.until, in: documentYear)
        let name = item.indicator.name[language]
        let back =
            item.months > 1
            ? text(
                "近\(Chinese.count(item.months))个月平均进度", "the average of the last \(English.number(item.months)) months")
            : text("近一个月进度", "the last month")
        return say(
            "\(name)按\(back.zh)推算，到\(until.zh)累计可达\(reached)，为届时目标（\(due)）的\(item.rate)%",
            "at \(back.en), \(name) would stand at \(reached) by the end of \(until.en), \(item.rate) % of the \(due) due by then"
        )
    }

    package func outlook(_ clauses: [String]) -> String {
        say(clauses.joined(separator: "；") + "。", clauses.map { English.capitalised($0) + "." }.joined(separator: " "))
            + say("以上为按现有数据的简单推算，仅供参考。", " This only carries the figures on and is no forecast of what will be done.")
    }
}
