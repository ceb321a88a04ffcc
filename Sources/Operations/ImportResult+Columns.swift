package import Domain
import Intake
import Texts

extension ImportResult {
    /// What a column was read as, in words.
    package func meaning(of column: Column) -> Bilingual {
        switch column.meaning {
        case .label(let role): ColumnText.label(String(describing: role))
        case .figure(let figure): meaning(of: figure)
        case .leftAlone: ColumnText.leftAlone
        case .privateNumbers: ColumnText.privateNumbers
        case .unknown: ColumnText.unknown
        case .untitled: ColumnText.untitled
        }
    }

    private func meaning(of figure: FigureMeaning) -> Bilingual {
        if figure.isTotal { return ColumnText.total }
        let isScaled = figure.unit.map { "万亿百千".contains($0.prefix(1)) } ?? false
        let unit = isScaled ? ColumnText.converted(figure.unit ?? "") : Bilingual(zh: "", en: "")
        let measure = ColumnText.measure(String(describing: figure.measure ?? .new))
        func parts(_ language: Language) -> String {
            var parts = [measure[language]]
            if let place = figure.indicator { parts.append(indicatorName(place, language)) }
            if let region = figure.region { parts.append(regionName(region)) }
            if let period = figure.period { parts.append(periodName(period)) }
            return parts.joined(separator: " · ") + unit[language]
        }
        return Bilingual(zh: parts(.zh), en: parts(.en))
    }
}
