import Testing

@testable import Website
