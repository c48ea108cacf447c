#pragma once

#include "modules/transfers/views.hpp"
#include "platform/export/html.hpp"

namespace cigogne::transfers {

/// « Fiche de liaison »: one page, whatever was typed. As the reader sees the request: who does not know the woman prints no name.
/// What nobody said is blank, to be filled with a pen; long texts are shortened where the page is full, and the type is smaller. Of a
/// transfer of newborns, their sheets stand side by side; of another, each child born meanwhile is a line.
exporting::Html liaison_form(RequestView const& request, Instant now);

/// The same without a request, for a page of the binder with `paper_style`: for a woman before birth.
exporting::Html blank_liaison_form();

} // namespace cigogne::transfers
