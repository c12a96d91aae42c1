import Foundation

/// A program that is run as a whole, from start to end.
struct Child {
    let path: String

    struct Failed: Error {
        let command: [String]
        let status: Int32
    }

    /// Runs the program.
    func cost(_ arguments: [String], isQuiet: Bool = true) throws -> Cost {
        let command = [path] + arguments
        var words = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in isQuiet ? [STDOUT_FILENO, STDERR_FILENO] : [] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        let start = Meter.wall()
        var child = pid_t()
        let code = posix_spawn(&child, path, &actions, nil, &words, environ)
        guard code == 0 else { throw Failed(command: command, status: code) }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(child, &status, 0, &usage) == child, status == 0 else {
            throw Failed(command: command, status: status)
        }
        let wall = (Meter.wall() - start) * 1000
        let cpu = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
        return Cost(cpu: cpu, wall: wall, peak: usage.ru_maxrss)
    }

    private func milliseconds(_ time: timeval) -> Double {
        Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }
}
