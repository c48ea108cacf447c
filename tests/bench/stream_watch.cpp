// Many browsers in one program: opens event streams and tells when the last of them has heard of a change of the board.
//   stream_watch PORT COOKIES STREAMS   (COOKIES: a file, one Cookie header value a line, taken in turn)
// Prints `open` once all streams have begun, then for each change a line `told NANOSECONDS`, of the monotonic clock.

#include <arpa/inet.h>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::string_view change = "\"topic\":\"board\"";

struct Watched {
    int socket;
    bool begun = false;
    std::size_t changes = 0;
    std::string tail; ///< what may be the beginning of a word that continues in the next packet
};

[[noreturn]] void fail(char const* what)
{
    std::perror(what);
    std::exit(EXIT_FAILURE);
}

int open_stream(unsigned short port, std::string const& cookie)
{
    int const stream = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (stream < 0 || connect(stream, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        fail("connect");
    auto const request = "GET /api/events HTTP/1.1\r\nHost: bench\r\nCookie: " + cookie + "\r\n\r\n";
    if (write(stream, request.data(), request.size()) != static_cast<ssize_t>(request.size()))
        fail("write");
    return stream;
}

/// Takes what has come; gives how many changes of the board it tells of.
std::size_t take(Watched& watched)
{
    char bytes[16384];
    auto const count = read(watched.socket, bytes, sizeof bytes);
    if (count <= 0) {
        std::cerr << "a stream was closed\n";
        std::exit(EXIT_FAILURE);
    }
    auto const text = watched.tail + std::string(bytes, static_cast<std::size_t>(count));
    if (!watched.begun && !text.starts_with("HTTP/1.1 200")) {
        std::cerr << text.substr(0, 400) << "\n";
        std::exit(EXIT_FAILURE);
    }
    std::size_t found = 0;
    std::size_t after = 0;
    for (auto place = text.find(change); place != std::string::npos; place = text.find(change, after)) {
        ++found;
        after = place + change.size();
    }
    watched.begun = true;
    watched.tail = text.substr(std::max(after, text.size() - std::min(text.size(), change.size() - 1)));
    return found;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 4) {
        std::cerr << "usage: stream_watch PORT COOKIES STREAMS\n";
        return EXIT_FAILURE;
    }
    auto const port = static_cast<unsigned short>(std::stoi(arguments[1]));
    std::vector<std::string> cookies;
    std::ifstream file(arguments[2]);
    for (std::string line; std::getline(file, line);)
        cookies.push_back(line);
    std::vector<Watched> streams(std::stoul(arguments[3]));
    int const poll = epoll_create1(0);
    for (std::size_t index = 0; index < streams.size(); ++index) {
        streams[index].socket = open_stream(port, cookies[index % cookies.size()]);
        epoll_event event {};
        event.events = EPOLLIN;
        event.data.u64 = index;
        epoll_ctl(poll, EPOLL_CTL_ADD, streams[index].socket, &event);
    }
    std::size_t begun = 0;
    std::size_t round = 1;
    std::size_t told = 0;
    std::vector<epoll_event> events(streams.size());
    for (;;) {
        int const ready = epoll_wait(poll, events.data(), static_cast<int>(events.size()), -1);
        for (int index = 0; index < ready; ++index) {
            auto& watched = streams[events[static_cast<std::size_t>(index)].data.u64];
            bool const was_begun = watched.begun;
            auto const before = watched.changes;
            watched.changes += take(watched);
            begun += was_begun ? 0 : 1;
            if (!was_begun && begun == streams.size())
                std::cout << "open" << std::endl;
            told += before < round && watched.changes >= round ? 1 : 0;
        }
        if (told == streams.size()) {
            auto const now = std::chrono::steady_clock::now().time_since_epoch();
            std::cout << "told " << std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() << std::endl;
            ++round;
            told = 0;
            for (auto const& watched : streams)
                told += watched.changes >= round ? 1 : 0;
        }
    }
}
