#include "platform/child.hpp"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cigogne::child {
namespace {

bool always() { return true; }

Errand shell(std::string script)
{
    return { .program = "sh", .arguments = { "-c", std::move(script) }, .environment = environment_with({}), .most_output = 1000, .is_wanted = always };
}

TEST(Child, is_given_its_input_and_gives_its_output_its_errors_and_how_it_ended)
{
    auto errand = shell("cat; echo said aside >&2; exit 3");
    errand.input = "of the parent";
    auto const ended = run(errand);
    EXPECT_TRUE(ended.was_found);
    EXPECT_EQ(ended.output, "of the parent");
    EXPECT_EQ(ended.errors, "said aside\n");
    EXPECT_EQ(ended.status, 3);
}

TEST(Child, has_the_environment_that_it_is_given_and_no_other)
{
    auto errand = shell("echo \"$GIVEN:$HOME\"");
    errand.environment = { "GIVEN=yes" };
    EXPECT_EQ(run(errand).output, "yes:\n");
}

TEST(Child, that_is_nowhere_was_not_found)
{
    auto const ended = run({ .program = "no-such-program-anywhere", .is_wanted = always });
    EXPECT_FALSE(ended.was_found);
    EXPECT_EQ(ended.status, ENOENT);
}

TEST(Child, holds_no_descriptor_of_its_parent)
{
    // As a library opens one, without a word about children: a port, a database.
    int const held = ::open("/dev/null", O_RDONLY);
    ASSERT_GE(held, 0);
    auto const ended = run(shell(fmt::format("test ! -e /proc/$$/fd/{}", held)));
    EXPECT_TRUE(std::filesystem::exists(fmt::format("/proc/self/fd/{}", held))) << "the parent keeps its own";
    ::close(held);
    EXPECT_TRUE(ended.succeeded());
}

TEST(Child, dies_with_its_parent_however_that_ends)
{
    auto const pipe = std::filesystem::temp_directory_path() / fmt::format("cigogne-child-{}", ::getpid());
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    auto const parent = ::fork();
    ASSERT_GE(parent, 0);
    if (parent == 0) {
        run(shell(fmt::format("exec 3>{}; echo ready >&3; exec sleep 60", pipe.string())));
        ::_exit(0);
    }
    int const heard = ::open(pipe.c_str(), O_RDONLY); // waits until the child has opened its end
    std::filesystem::remove(pipe);
    ASSERT_GE(heard, 0);
    char word[16];
    EXPECT_EQ(::read(heard, word, sizeof word), 6);
    ::kill(parent, SIGKILL);
    ::waitpid(parent, nullptr, 0);
    pollfd end { heard, POLLIN, 0 };
    EXPECT_EQ(::poll(&end, 1, 20'000), 1) << "its end of the pipe closes when it dies";
    EXPECT_TRUE(end.revents & POLLHUP);
    ::close(heard);
}

} // namespace
} // namespace cigogne::child
