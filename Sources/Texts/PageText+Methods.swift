package import Domain

/// How the page's figures are computed, in the order in which a reader asks.
extension PageText {
    package static func basis(_ basis: Basis) -> Bilingual {
        let name = Labels.basis(basis)
        return text(
            "数据口径为\(name.zh)：每个填报单位每期取达到该口径的最新一次有效上报；退回、撤回、撤销导入的不计。上级数为所辖单位之和，单列（其中）的不重复计入。",
            "Basis: \(name.en). Of each unit and period the newest standing revision that has come so far counts; returned, withdrawn and undone ones do not. A region's figure is the sum of its units'; those shown only are not summed."
        )
    }

    package static func rates(decimals: Int) -> Bilingual {
        text(
            "完成率为总累计除以目标，保留\(decimals)位小数，四舍五入，可超过100%；未完成的不进位至100%，已有进展的不舍为0。",
            "A rate is what is done divided by the target, with \(English.count(decimals, "decimal", "decimals")), halves up; it may exceed 100\u{A0}%. Unfinished work is never shown as 100\u{A0}%, begun work never as 0."
        )
    }

    package static let pace = text(
        "序时进度按各年目标在当年计划月份内平均推进计算；与序时比为完成率减序时进度，单位为百分点。",
        "The pace spreads each year's target evenly over its months within the plan; “against pace” is the rate less the pace, in percentage points."
    )

    package static func bands(_ bands: [StatusBand]) -> Bilingual {
        let steps = bands.map { band in
            let status = Labels.status(.band(band.status))
            let from = (band.fromFraction * Fraction(100)).trimmed(2)
            return text("\(status.zh)≥\(from)%", "\(status.en) from \(from)\u{A0}%")
        }
        return text(
            "状态按总累计占序时应达的比例判定：\(steps.map(\.zh).joined(separator: "，"))。",
            "The state follows from what is done as a share of what is expected by now: \(steps.map(\.en).joined(separator: ", "))."
        )
    }

    /// Of which indicators, with which weights.
    package static func composite(_ indicators: [Indicator], by rankBy: RankBy, year: Int) -> Bilingual {
        let isPlain = Set(indicators.map(\.weightFraction)).count <= 1
        let zh = indicators.map { isPlain ? $0.name.zh : "\($0.name.zh)（权重\($0.weight)）" }
        let en = indicators.map { isPlain ? $0.name.en : "\($0.name.en) (weight \($0.weight))" }
        let rates = rankBy == .year ? text("\(year)年完成率", "rates of \(year)") : text("完成率", "rates")
        guard !indicators.isEmpty else {
            return text("没有有目标、参加排名的指标，不计算综合完成率。", "No ranked indicator has a target, hence no composite.")
        }
        return text(
            "综合完成率为有目标、参加排名的指标（\(Chinese.list(zh))）\(rates.zh)的加权平均，单项超过100%的按100%计；其序时进度同样计算。",
            "The composite is the weighted mean of the \(rates.en) of the ranked indicators with targets (\(English.list(en))), each at most 100\u{A0}%; its pace likewise."
        )
    }

    package static let ranks = text(
        "位次按精确值从高到低，相同的并列，位次连续；按名额推荐的指标不作排名。",
        "Ranks go by exact value, highest first; equals share a rank, and ranks leave no gap. Titles given by quota are not ranked."
    )

    /// Below the table of ranks.
    package static let rankNote = text(
        "完成率相同的并列；“与前一位相差”为比前一位次低的百分点。按名额推荐的指标不作排名。",
        "Equal rates share a rank; “to the one before” is the distance to the rank before. Titles given by quota are not ranked."
    )

    /// Below tables that show both rates and their differences.
    package static let unrounded = text(
        "差距按未修约数计算，与表列数相减可能略有出入。",
        "Differences are computed before rounding and may differ slightly from those of the figures shown.")

    package static let check = text(
        "本页所有数字由校验值所指的记录算出，同一校验值再次生成，逐字节相同：",
        "All figures follow from the record that the snapshot names; made again from it, the page is the same byte for byte:"
    )
}
