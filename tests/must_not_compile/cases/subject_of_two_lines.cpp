// The subject of a notice is one line: a second one would be a header of its own.
#include "platform/mail/notice.hpp"

using cigogne::mail::Subject;

void mistake()
{
    (void)Subject("Un avis");
    (void)Subject("Un avis\r\nBcc: autre@exemple.fr"); // refused: not a constant expression
}
