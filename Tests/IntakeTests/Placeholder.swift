import Testing

@Suite struct IntakeTestsPlaceholder {}
