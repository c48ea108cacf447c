// A bare Beast server, the reference of the benchmarks: what the library does with nothing around it.
// Sends the given number of bytes from memory, whatever is asked. One thread.
//   bare_http PORT BYTES

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

namespace {

namespace net = boost::asio;
namespace wire = boost::beast::http;
using boost::system::error_code;
using net::ip::tcp;

class Session : public std::enable_shared_from_this<Session> {
public:
    Session(tcp::socket socket, std::string const& body)
        : socket_(std::move(socket))
        , body_(body)
    {
        socket_.set_option(tcp::no_delay(true));
    }

    void read()
    {
        request_ = {};
        wire::async_read(socket_, buffer_, request_, [self = shared_from_this()](error_code error, std::size_t) {
            if (!error)
                self->answer();
        });
    }

private:
    void answer()
    {
        response_.emplace(wire::status::ok, 11);
        response_->keep_alive(request_.keep_alive());
        response_->body() = { body_.data(), body_.size() };
        response_->prepare_payload();
        wire::async_write(socket_, *response_, [self = shared_from_this()](error_code error, std::size_t) {
            if (!error && self->response_->keep_alive())
                self->read();
        });
    }

    tcp::socket socket_;
    std::string const& body_;
    boost::beast::flat_buffer buffer_;
    wire::request<wire::empty_body> request_;
    std::optional<wire::response<wire::span_body<char const>>> response_;
};

void accept(tcp::acceptor& acceptor, std::string const& body)
{
    acceptor.async_accept([&](error_code error, tcp::socket socket) {
        if (!error)
            std::make_shared<Session>(std::move(socket), body)->read();
        accept(acceptor, body);
    });
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 3) {
        std::cerr << "usage: bare_http PORT BYTES\n";
        return EXIT_FAILURE;
    }
    auto const port = static_cast<unsigned short>(std::stoi(arguments[1]));
    std::string const body(std::stoul(arguments[2]), 'x');
    net::io_context context(1);
    tcp::acceptor acceptor(context, { net::ip::address_v4::loopback(), port });
    accept(acceptor, body);
    context.run();
}
