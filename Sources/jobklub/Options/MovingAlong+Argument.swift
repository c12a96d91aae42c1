public import ArgumentParser
public import Store

/// `--along nothing|talks|all`.
extension MovingAlong: ExpressibleByArgument {}
