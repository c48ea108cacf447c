#include "platform/child.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace cigogne::child {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_errors = 2000;
constexpr auto time_to_end = 2s;

/// A file descriptor of ours, closed with its owner.
class Descriptor {
public:
    explicit Descriptor(int number = -1)
        : number_(number)
    {
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() { close(); }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    void open(int number) { number_ = number; }
    void close()
    {
        if (is_open())
            ::close(std::exchange(number_, -1));
    }

private:
    int number_;
};

/// What the child writes, as we read it.
struct Pipe {
    Descriptor ours;
    Descriptor its;

    bool open()
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return false;
        ours.open(ends[0]);
        its.open(ends[1]);
        return ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
    }
};

/// The input in memory: a pipe would have to be fed while the output is read, and breaks when nobody listens.
bool hold(Descriptor& memory, std::string_view input)
{
    memory.open(::memfd_create("input", MFD_CLOEXEC));
    while (memory.is_open() && !input.empty()) {
        auto const written = ::write(memory.number(), input.data(), input.size());
        if (written <= 0)
            return false;
        input.remove_prefix(static_cast<std::size_t>(written));
    }
    return memory.is_open() && ::lseek(memory.number(), 0, SEEK_SET) == 0;
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> list;
    for (auto& text : texts)
        list.push_back(text.data());
    list.push_back(nullptr);
    return list;
}

/// What the child becomes: all of it made ready before the fork, since nothing may be allocated after it.
struct Image {
    char* program;
    char** arguments;
    char** variables;
    int input;
    int output; ///< negative: nowhere
    int errors;
    int refusal; ///< where it tells why it could not become the program
    pid_t parent;
};

/// Above those that the child is given, so that none is written over before it is placed.
int raised(int number) { return ::fcntl(number, F_DUPFD_CLOEXEC, 10); }

/// In the child, between fork and exec: only what is safe there.
[[noreturn]] void become(Image const& image)
{
    int const refusal = raised(image.refusal);
    int const input = raised(image.input);
    int const output = image.output >= 0 ? raised(image.output) : ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    int const errors = raised(image.errors);
    // It ends with us, however we end: what is left behind would go on for nobody. We may have ended before we asked.
    bool const is_ours = ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::getppid() == image.parent;
    // Our threads mask the signals that end the program; the child must not.
    sigset_t none;
    sigemptyset(&none);
    bool const is_ready = is_ours && ::pthread_sigmask(SIG_SETMASK, &none, nullptr) == 0 && ::dup2(input, STDIN_FILENO) >= 0
        && ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(errors, STDERR_FILENO) >= 0;
    // Whatever else we hold is ours alone, also what a library opened without saying so: a port that it held could not be listened to again.
    ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    if (is_ready)
        ::execvpe(image.program, image.arguments, image.variables);
    int const refused = is_ours ? errno : ECHILD;
    [[maybe_unused]] auto const told = ::write(refusal, &refused, sizeof refused);
    ::_exit(127);
}

struct Begun {
    int refused;
    pid_t child = 0;
};

/// The thread that begins a child is the one whose end would end it: `run` waits there.
Begun begin(Errand const& errand, int input, int output, int errors)
{
    Pipe refusal;
    if (!refusal.open())
        return { errno };
    auto words = errand.arguments;
    words.insert(words.begin(), errand.program);
    auto variables = errand.environment;
    auto const arguments = pointers(words);
    auto const environment = pointers(variables);
    auto program = errand.program;
    Image const image { program.data(), const_cast<char**>(arguments.data()), const_cast<char**>(environment.data()), input, output, errors,
        refusal.its.number(), ::getpid() };
    pid_t const child = ::fork();
    if (child < 0)
        return { errno };
    if (child == 0)
        become(image);
    refusal.its.close();
    int refused = 0;
    // Closed without a word once the child has become the program.
    pollfd heard { refusal.ours.number(), POLLIN, 0 };
    while (::poll(&heard, 1, -1) < 0 && errno == EINTR) { }
    if (::read(refusal.ours.number(), &refused, sizeof refused) == static_cast<ssize_t>(sizeof refused)) {
        while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) { }
        return { refused };
    }
    return { 0, child };
}

/// What the pipe holds now, a megabyte at most: a child may write faster than it is read. Closed when there will be no more.
void gather(Descriptor& pipe, std::string& text)
{
    char bytes[16384];
    for (int times = 0; times < 64 && pipe.is_open(); ++times) {
        auto const count = ::read(pipe.number(), bytes, sizeof bytes);
        if (count < 0)
            return;
        if (count == 0)
            pipe.close();
        text.append(bytes, static_cast<std::size_t>(count));
    }
}

void keep_the_end(std::string& text)
{
    if (text.size() > most_errors)
        text.erase(0, text.size() - most_errors);
}

/// Waits for words of the child, a tenth of a second at most.
void listen(Descriptor const& output, Descriptor const& errors)
{
    pollfd heard[] { { output.number(), POLLIN, 0 }, { errors.number(), POLLIN, 0 } }; // a closed one, -1, is passed over
    if (output.is_open() || errors.is_open())
        ::poll(heard, 2, 100);
    else
        std::this_thread::sleep_for(10ms);
}

/// Asks a child to end, then makes it.
class Stop {
public:
    void press(pid_t child)
    {
        auto const now = std::chrono::steady_clock::now();
        if (!asked_at_) {
            asked_at_ = now;
            ::kill(child, SIGTERM);
        } else if (now - *asked_at_ > time_to_end) {
            ::kill(child, SIGKILL);
        }
    }

private:
    std::optional<std::chrono::steady_clock::time_point> asked_at_;
};

} // namespace

Ended run(Errand const& errand)
{
    Pipe output;
    Pipe errors;
    Descriptor input;
    bool const keeps_output = errand.most_output > 0;
    if (!errors.open() || (keeps_output && !output.open()) || !hold(input, errand.input))
        return { .status = 1, .errors = "no pipe" };
    auto const begun = begin(errand, input.number(), output.its.number(), errors.its.number());
    output.its.close();
    errors.its.close();
    input.close();
    if (begun.refused != 0)
        return { .was_found = false, .status = begun.refused };

    Ended ended;
    Stop stop;
    int status = 0;
    while (::waitpid(begun.child, &status, WNOHANG) == 0) {
        listen(output.ours, errors.ours);
        gather(errors.ours, ended.errors);
        gather(output.ours, ended.output);
        keep_the_end(ended.errors);
        ended.wrote_too_much = ended.wrote_too_much || ended.output.size() > errand.most_output;
        ended.was_stopped = ended.was_stopped || !errand.is_wanted();
        if (ended.wrote_too_much || ended.was_stopped) {
            ended.output.clear();
            stop.press(begun.child);
        }
    }
    gather(errors.ours, ended.errors);
    gather(output.ours, ended.output);
    keep_the_end(ended.errors);
    ended.wrote_too_much = ended.wrote_too_much || ended.output.size() > errand.most_output;
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return ended;
}

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

} // namespace cigogne::child
