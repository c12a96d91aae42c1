public import ArgumentParser
public import Participation

extension StaffAssignment.Answer: ExpressibleByArgument {}
