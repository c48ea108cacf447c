#include "platform/reports/paper.hpp"

#include <algorithm>

namespace cigogne::reports {

using exporting::html;
using exporting::Html;

Html page_style()
{
    return html("<style>"
                "@page { size: A4; margin: 15mm 12mm 14mm 12mm; @bottom-left { content: string(whose); font: 7.5pt 'Liberation Sans', sans-serif; color: #444; } "
                "@bottom-right { content: counter(page) \" / \" counter(pages); font: 7.5pt 'Liberation Sans', sans-serif; color: #444; } }"
                "body { margin: 0; font: 8.4pt/1.28 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; color: #000; }"
                "h1 { font-size: 19pt; line-height: 1.1; margin: 0; } .house { font-size: 13pt; font-weight: bold; margin: 1mm 0 0 0; }"
                ".whose { string-set: whose content(); display: block; height: 0; overflow: hidden; }"
                ".head { width: 100%; border-collapse: collapse; border-bottom: 0.6mm solid #000; margin-bottom: 3mm; }"
                ".head td { padding: 0 0 2mm 0; vertical-align: bottom; } .head .right { text-align: right; color: #333; width: 52mm; }"
                ".note { margin: 0 0 0.8mm 0; font-size: 7.2pt; color: #444; }"
                ".moved { border: 0.3mm solid #000; padding: 1.5mm 2.5mm; margin-bottom: 3mm; } .moved h2 { font-size: 10pt; margin: 0 0 0.5mm 0; } .moved ul { margin: 0; padding-left: 4mm; }"
                ".foot { margin-top: 5mm; padding-top: 1.2mm; border-top: 0.25mm solid #888; font-size: 7.2pt; color: #444; break-inside: avoid; }"
                "</style>");
}

Html moved_box(int version, std::string const& reason, std::vector<std::string> const& sentences, std::size_t most)
{
    if (version == 1)
        return {};
    Html items;
    for (std::size_t index = 0; index < std::min(sentences.size(), most); ++index)
        items += html("<li>{}</li>", sentences[index]);
    if (sentences.size() > most)
        items += html("<li>et {} autres chiffres, à lire dans Cigogne</li>", sentences.size() - most);
    return html("<div class=\"moved\"><h2>Version {}&#8239;: ce qui a changé depuis la version {}</h2>{}<ul>{}</ul></div>", version, version - 1,
        reason.empty() ? Html() : html("<p class=\"note\">{}</p>", reason), items);
}

} // namespace cigogne::reports
