#include "platform/backup/child.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace cigogne::backup {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_errors = 2000;

/// In the search path, or where Debian keeps the versions of PostgreSQL, the newest first.
std::string place_of(std::string const& program)
{
    std::error_code ignored;
    std::string found;
    for (auto const& version : std::filesystem::directory_iterator("/usr/lib/postgresql", ignored)) {
        auto const candidate = version.path() / "bin" / program;
        if (std::filesystem::exists(candidate, ignored) && candidate.string() > found)
            found = candidate.string();
    }
    return found.empty() ? program : found;
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> list;
    for (auto& text : texts)
        list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

/// Ours, without the variables that are given anew.
std::vector<std::string> environment_with(std::vector<std::string> const& added)
{
    auto all = added;
    for (char** variable = environ; *variable; ++variable) {
        std::string_view const own(*variable);
        auto const name = own.substr(0, own.find('=') + 1);
        if (std::ranges::none_of(added, [&](auto const& other) { return other.starts_with(name); }))
            all.emplace_back(own);
    }
    return all;
}

/// The end of what the pipe holds now.
void gather(int pipe, std::string& text)
{
    char bytes[4096];
    for (auto count = ::read(pipe, bytes, sizeof bytes); count > 0; count = ::read(pipe, bytes, sizeof bytes)) {
        text.append(bytes, static_cast<std::size_t>(count));
        if (text.size() > most_errors)
            text.erase(0, text.size() - most_errors);
    }
}

} // namespace

Ended run(std::string const& program, std::vector<std::string> const& arguments, std::vector<std::string> const& environment,
    std::function<bool()> const& is_wanted)
{
    int errors[2];
    if (::pipe2(errors, O_CLOEXEC | O_NONBLOCK) != 0)
        return { .was_found = true, .status = 1, .errors = "pipe" };
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO);
    // Our threads mask the signals that end the program; the child must not.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);

    auto words = arguments;
    words.insert(words.begin(), place_of(program));
    auto variables = environment_with(environment);
    pid_t child = 0;
    int const refused = ::posix_spawnp(&child, words.front().c_str(), &actions, &attributes, pointers(words).data(), pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    ::close(errors[1]);

    Ended ended { .was_found = refused == 0, .status = refused, .errors = {} };
    int status = 0;
    while (refused == 0 && ::waitpid(child, &status, WNOHANG) == 0) {
        gather(errors[0], ended.errors);
        if (!ended.was_stopped && !is_wanted()) {
            ended.was_stopped = true;
            ::kill(child, SIGTERM);
        }
        std::this_thread::sleep_for(100ms);
    }
    gather(errors[0], ended.errors);
    ::close(errors[0]);
    if (refused == 0)
        ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return ended;
}

} // namespace cigogne::backup
