// A notice by e-mail holds numbers and links: neither a name, nor a term, nor a motive can be put into it.
#include "platform/mail/notice.hpp"

using cigogne::mail::Subject;

void mistake(int count, std::string const& woman)
{
    (void)woman;
    (void)Subject("Retours à lire : {}", count);
    (void)Subject("Retours à lire de {}", woman); // refused: no matching function
}
