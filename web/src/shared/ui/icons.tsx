import { createSvgIcon } from '@mui/material/utils'

/** Line icons of 24 px, drawn for this program. An icon always stands beside a word or carries an accessible name. */
function icon(name: string, path: string) {
  return createSvgIcon(<path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />, name)
}

export const SearchIcon = icon('Search', 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20')
export const PersonIcon = icon('Person', 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c.6-4.2 3.6-6.5 8-6.5s7.400 2.300 8 6.5')
export const MenuIcon = icon('Menu', 'M4 6.500h16M4 12h16M4 17.500h16')
export const CloseIcon = icon('Close', 'M5.500 5.500l13 13M18.500 5.500l-13 13')
export const FoldIcon = icon('Fold', 'M14 6l-6 6 6 6M19 6l-6 6 6 6')
export const UnfoldIcon = icon('Unfold', 'M10 6l6 6-6 6M5 6l6 6-6 6')
export const DownIcon = icon('Down', 'M6 9.500l6 6 6-6')
export const PhoneIcon = icon('Phone', 'M6.500 3.500h3l1.500 4.500-2 1.500a12 12 0 0 0 5.500 5.500l1.500-2 4.500 1.500v3c0 1.500-1 2.500-2.500 2.500C10.500 19.500 4 13 4 6c0-1.500 1-2.500 2.500-2.500Z')
export const CalendarIcon = icon('Calendar', 'M4 6h16v14H4ZM4 10.500h16M8.500 3.500V8M15.500 3.500V8')
export const DownloadIcon = icon('Download', 'M12 4v11M7 10.500l5 5 5-5M4.500 20h15')
export const PrintIcon = icon('Print', 'M7 8.500V4h10v4.500M7 17H4V8.500h16V17h-3M7 14h10v6H7Z')
export const CheckIcon = icon('Check', 'M4.500 12.500l5 5 10-11')
export const CrossIcon = icon('Cross', 'M6 6l12 12M18 6 6 18')
export const PlusIcon = icon('Plus', 'M12 5v14M5 12h14')
export const MinusIcon = icon('Minus', 'M5 12h14')
export const WarningIcon = icon('Warning', 'M12 4 2.800 20h18.400ZM12 10v5M12 17.500v.2')
export const DotIcon = icon('Dot', 'M12 16.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9Z')
export const OfflineIcon = icon('Offline', 'M3 3l18 18M5 12.500a10 10 0 0 1 4-2.400M2.500 9a14 14 0 0 1 4-2.700M10.500 5.100A14 14 0 0 1 21.500 9M14.500 10.500a10 10 0 0 1 4.500 2M8.500 16a5 5 0 0 1 6 0M12 19.500v.2')
export const DayIcon = icon('Day', 'M4 5h16v15H4ZM4 9.500h16M8 13.500l2 2 4-4')
export const BedIcon = icon('Bed', 'M3.500 19V6M3.500 16h17v3M20.500 16v-3.500a3 3 0 0 0-3-3h-7V16M7 12.500a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400Z')
export const RequestIcon = icon('Request', 'M4 12h13M12.500 6.500l5.500 5.500-5.500 5.500M20.500 4v16')
/** What comes back to those who had asked. */
export const OutcomeIcon = icon('Outcome', 'M20 5v8a3 3 0 0 1-3 3H5M9.500 11.500 5 16l4.500 4.500')
export const NewIcon = icon('New', 'M5 4h14v16H5ZM12 8.500v7M8.500 12h7')
export const PlaceIcon = icon('Place', 'M4 20V9l8-5 8 5v11ZM10 20v-5h4v5M12 8.500v4M10 10.500h4')
export const PeopleIcon = icon('People', 'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM2.500 19.500c.5-3.500 3-5.500 6.500-5.500s6 2 6.500 5.500M15.500 4.200a3.500 3.500 0 0 1 0 6.600M17.500 14.300c2.300.7 3.700 2.500 4 5.200')
export const SettingsIcon = icon('Settings', 'M4 7h9M17 7h3M15 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM4 17h3M11 17h9M9 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z')
export const AuditIcon = icon('Audit', 'M6 3.500h9l4 4V20.500H6ZM9 10h7M9 13.500h7M9 17h4')
export const BookIcon = icon('Book', 'M12 6.500c-2-1.500-4.500-2-8-2v13.500c3.500 0 6 .5 8 2 2-1.500 4.500-2 8-2V4.500c-3.500 0-6 .5-8 2ZM12 6.500V20')
export const MapIcon = icon('Map', 'M3.500 6l5.500-2 6 2 5.500-2v14l-5.500 2-6-2-5.500 2ZM9 4v14M15 6v14')
export const RoadIcon = icon('Road', 'M9 4 5 20M15 4l4 16M12 4.500v2.500M12 10.500v3M12 17v3')
export const ForkIcon = icon('Fork', 'M12 20.500v-7.500M12 13 5.500 5.500M12 13l6.500-7.500M5.500 10V5.500H10M18.500 10V5.500H14')
export const TableIcon = icon('Table', 'M3.500 5h17v14h-17ZM3.500 9.500h17M3.500 14h17M9.500 9.500V19')
export const ChartIcon = icon('Chart', 'M4 4v16h16M8.500 16v-4M12.500 16V8M16.500 16v-6')
/** A funnel plot: limits that draw near, and points. */
export const FunnelIcon = icon('Funnel', 'M4 3.500c1.500 5 7 6.500 16.500 6.500M4 20.500c1.500-5 7-6.500 16.500-6.500M8 12v.1M12.500 11.900v.1M17 12.100v.1')
export const SortUpIcon = icon('SortUp', 'M12 19V5M6.500 10.500 12 5l5.500 5.500')
/** A letter that was sent: figures that no longer change. */
export const SentIcon = icon('Sent', 'M3.500 6h17v12.500h-17ZM3.500 6.500l8.500 6.500 8.500-6.500')
