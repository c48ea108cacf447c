#include "platform/only_server.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>

namespace cigogne {

OnlyServer::OnlyServer(Configuration const& configuration)
{
    if (configuration.uses_postgres())
        return;
    auto const file = configuration.data_folder / lock_name;
    descriptor_ = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor_ < 0 || ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0)
        throw std::runtime_error(fmt::format("un autre « cigogne serve » sert déjà {} : arrêtez-le, ou passez à PostgreSQL pour "
                                             "en avoir plusieurs",
            configuration.data_folder.string()));
}

OnlyServer::~OnlyServer()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

} // namespace cigogne
