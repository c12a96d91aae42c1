@main
enum UseCaseLoop {
    static func main() {}
}
