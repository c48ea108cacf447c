#include "modules/@module@/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/@module@/routes.hpp"

namespace cigogne::@module@ {

namespace roles = accounts::roles;

Module module()
{
    return {
        .name = "@module@",
        .title = "@Title@",
        .routes = routes(),
        .grants = {
            { read, "Lire : @Title@", { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor } },
            { write, "Écrire : @Title@", { roles::maternity_midwife, roles::maternity_doctor } },
        },
    };
}

} // namespace cigogne::@module@
