/**
 * Who may include whom. The floors of the house, each file's place in its module, and the one folder behind which each
 * library stands. Paths are those of an include: `platform/core/ids.hpp`, `modules/transfers/request.hpp`, `analytics/results.hpp`.
 */

/** From the ground up: an include never points to a higher floor. */
export const floors: { name: string; holds: RegExp }[] = [
  { name: 'platform', holds: /^platform\// },
  { name: 'what every module knows', holds: /^modules\/(accounts|people|directory)\// },
  { name: 'modules', holds: /^modules\/(?!reporting\/)/ },
  { name: 'reporting', holds: /^modules\/reporting\// },
  { name: 'app', holds: /^(demo\/.*|[^/]+)$/ },
]

/** The nouns of each module whose types, states and rules are pure: no SQL, no HTTP, time passed in. A new one is added here. */
const nouns: Record<string, string> = {
  accounts: 'account error membership pace program program_push rights roles rpps session',
  directory: 'bed capability care_level establishment finess phone reference service service_hours thresholds travel_file travel_time unit',
  people: 'dating gestational_age person person_id',
  reporting: 'activity activity_query births bit_tally calls counting rounding dimension figure gathering observation percentile period report_content report_sheet visit year_facts yearly_report',
  quality: 'action case_id case_words chronology detection documentation error figures judgement meeting perinatal_case plan plausibility',
  transfers: 'aftermath aftermath_due asked_places codes coherence completeness contraindications cooling course destination dysfunction dysfunctions error fact_forms facts filled kinds measure minute motives newborn_completeness newborn_need newborn_sheet opening_form orientation orientation_sentences outcome outcome_faults outcome_forms outcome_sentences pending progress progress_case progress_end progress_place progress_road progress_step prompts reasons reminder request request_id row_from_facts rows sheet sheet_readings state told_children transfer_settings travellers urgency vehicle_class',
  indicators: 'counts deposit disclosure edition figure_view figures file_kind funnel_view hidden_houses houses indicator_settings months note_comment note_section others_disclosure place_figures published readiness report report_chapters report_figures report_sheet report_words said_numbers series series_file site_year snapshot stay_facts territory told_lines transmission transmitted_figure written_number',
  whatif: 'answers arrangement calibration comparison figures fitting model observed_year own_patients passage record region replay scenario shifts taken_places world',
}

const isPure = new RegExp(
  `^modules/(${Object.entries(nouns).map(([module, names]) => `${module}/(${names.split(' ').join('|')})`).join('|')})\\.[ch]pp$`,
)

/** The kinds of files of a module, by name, and what each may include of the platform. The first that fits counts. */
export const kinds: { name: string; holds: RegExp; platform: RegExp }[] = [
  { name: 'test', holds: /_test\.cpp$/, platform: /./ },
  { name: 'registration', holds: /\/(module|demo|\w+_demo|import|\w+_import|commands|command_line|jobs?|\w+_jobs?)\.[ch]pp$/, platform: /./ },
  { name: 'store', holds: /\/(\w+_)?store(_\w+)?\.[ch]pp$/, platform: /^platform\/(core|db|security|events|json|settings|reports)\// },
  {
    name: 'routes',
    holds: /\/(\w+_)?(api|routes)\.[ch]pp$/,
    platform: /^platform\/(core|http|json|fhir|security|events|export|settings|module\.hpp|installation\.hpp|jobs|mail|reports)/,
  },
  // What others may call: it reads through the store.
  { name: 'interface', holds: /^modules\/(\w+)\/\1\.cpp$/, platform: /^platform\/(core|db|security|events|settings)\// },
  { name: 'façade', holds: /\/fhir\.[ch]pp$/, platform: /^platform\/(core|fhir|json)\// },
  // Scopes, permissions and dated settings are words of the rules, not techniques.
  { name: 'pure', holds: isPure, platform: /^platform\/(core\/|security\/(scope|permission|identity)\.hpp$|settings\/(settings|definition)\.hpp$)/ },
  // What joins rules, stores and answers.
  { name: 'operation', holds: /./, platform: /./ },
]

/** The PMSI engine knows nobody: a library that takes files and gives counts. Its command line alone stands on the platform; one module alone knows it. */
export const engine = {
  holds: /^analytics\//,
  knownTo: /^(modules\/indicators\/|main\.cpp$)/,
  command: /^analytics\/command\//,
  ofCommand: /^platform\/(core|json|export)\//,
}

/** Each library and the only places that may include it. What is not in this table is not a dependency of ours. */
export const libraries: { name: string; header: RegExp; within: RegExp }[] = [
  { name: 'Boost.Beast, Asio', header: /^boost\/(beast|asio|core)\//, within: /^platform\/http\/server_beast\.cpp$/ },
  { name: 'Boost.JSON', header: /^boost\/json/, within: /^platform\/json\// },
  { name: 'Boost.Math', header: /^boost\/math\//, within: /^analytics\/statistics\// },
  { name: 'Boost.System', header: /^boost\/system\//, within: /^platform\/(json\/|http\/server_beast\.cpp$)/ },
  { name: 'SQLite', header: /^sqlite3\.h$/, within: /^platform\/db\/sqlite\w*\.cpp$/ },
  { name: 'libpq', header: /^libpq-fe\.h$/, within: /^platform\/db\/postgres\w*\.cpp$/ },
  { name: 'Argon2', header: /^argon2\.h$/, within: /^platform\/security\// },
  { name: 'OpenSSL', header: /^openssl\//, within: /^platform\/(security|http)\/\w+\.cpp$/ },
  { name: 'libcurl', header: /^curl\//, within: /^platform\/(mail|client)\// },
  { name: 'time zones', header: /^date\//, within: /^platform\/core\/\w+\.cpp$/ },
  { name: 'ICU', header: /^unicode\//, within: /^platform\/core\/\w+\.cpp$/ },
  { name: 'settings', header: /^toml\+\+\//, within: /^platform\/configuration\.cpp$/ },
  { name: 'command line', header: /^CLI\//, within: /^([^/]+|.*\/((\w+_)?commands|command_line))\.cpp$/ },
  { name: 'logs', header: /^spdlog\//, within: /^(platform\/|[^/]+$)/ },
  { name: 'formatting', header: /^fmt\//, within: /./ },
  { name: 'spreadsheets', header: /^xlsxwriter\.h$/, within: /^platform\/export\// },
  { name: 'XML', header: /^(libxml|libxslt)/, within: /^platform\/export\// },
  { name: 'ZIP', header: /^zip\.h$/, within: /^(platform\/export|analytics\/reading)\// },
  { name: 'GoogleTest', header: /^g(test|mock)\//, within: /(_test\.cpp$|^platform\/testing\/)/ },
  { name: 'Google Benchmark', header: /^benchmark\//, within: /_bench\.cpp$/ },
  { name: 'the system', header: /^((sys|netinet|arpa)\/\w+|unistd|fcntl|poll|signal|spawn|pwd|grp|netdb|pthread|sched)\.?h?/, within: /^(platform\/|analytics\/(reading|generation)\/|[^/]+$|.*_test\.cpp$)/ },
  { name: 'the C++ standard library', header: /^[a-z_0-9]+$/, within: /./ },
]
