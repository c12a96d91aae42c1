/// The fifth schema; each part of it stands in a file of its own.
enum Schema5 {}
