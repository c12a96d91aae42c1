public import ArgumentParser
public import Participation

extension Assignment.Answer: ExpressibleByArgument {}
