import Testing

@testable import Workbook

/// Word refuses files whose elements stand in another order than the standard's, though every reader but it is lenient.
@Suite struct WordOrderTests {
    /// ISO/IEC 29500-1: the children that occur here, in the order of their schema.
    static let orders: [String: String] = [
        "w:pPr": """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
        """,
        "w:rPr": """
        rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid \
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em \
        lang eastAsianLayout specVanish oMath
        """,
        "w:tblPr": """
        tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd \
        tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
        """,
        "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
        "w:tblBorders": "top left start bottom right end insideH insideV",
        "w:tblCellMar": "top left start bottom right end",
        "w:tbl": "tblPr tblGrid tr", "w:tr": "tblPrEx trPr tc", "w:tc": "tcPr p", "w:p": "pPr r",
        "w:pBdr": "top left bottom right between bar",
        "w:sectPr": """
        headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType \
        cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings
        """,
        "w:style": """
        name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked \
        personal rsid pPr rPr tblPr trPr tcPr tblStylePr
        """,
        "w:styles": "docDefaults latentStyles style", "w:docDefaults": "rPrDefault pPrDefault",
        "w:font": "altName panose1 charset family notTrueType pitch sig embedRegular",
        "w:settings": """
        zoom mirrorMargins defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr \
        endnotePr compat rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator
        """,
        "w:compat": """
        spaceForUL noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone \
        ulTrailSpace doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting
        """,
        "wp:inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
        "c:chartSpace": """
        date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr \
        externalData printSettings userShapes
        """,
        "c:chart": """
        title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs
        """,
        "c:title": "tx layout overlay spPr txPr", "c:plotArea": "layout barChart lineChart catAx valAx dTable spPr",
        "c:errBars": "errDir errBarType errValType noEndCap plus minus val spPr",
        "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
        "c:lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
        "c:ser": """
        idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val shape smooth
        """,
        "c:dLbls": """
        dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize \
        separator showLeaderLines
        """,
        "c:dLbl": """
        idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent \
        showBubbleSize separator
        """,
        "c:catAx": """
        axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos \
        spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl
        """,
        "c:valAx": """
        axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos \
        spPr txPr crossAx crosses crossBetween majorUnit
        """,
        "c:scaling": "logBase orientation max min", "c:legend": "legendPos legendEntry layout overlay spPr txPr",
        "c:marker": "symbol size spPr", "c:numCache": "formatCode ptCount pt", "c:strCache": "ptCount pt",
        "c:spPr": "xfrm custGeom prstGeom noFill solidFill ln", "a:ln": "noFill solidFill prstDash round bevel miter",
        "c:txPr": "bodyPr lstStyle p", "c:rich": "bodyPr lstStyle p", "a:p": "pPr r endParaRPr",
    ]

    @Test func `Every element's children stand in the order of the standard`() throws {
        var seen: Set<String> = []
        for (part, tree) in try WordFile.rich.trees() {
            for element in tree.everything where !element.children.isEmpty {
                guard let order = Self.orders[element.name]?.split(separator: " ").map(String.init) else { continue }
                seen.insert(element.name)
                let names = element.children.map { String($0.name.drop { $0 != ":" }.dropFirst()) }
                let places = try names.map {
                    try #require(order.firstIndex(of: $0), "\(part): \($0) in \(element.name)")
                }
                #expect(places == places.sorted(), "\(part): \(element.name) has \(names)")
            }
        }
        #expect(Set(Self.orders.keys).subtracting(seen).isEmpty)
    }
}
