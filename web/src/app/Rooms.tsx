import { BrowserRouter } from 'react-router'
import { Frame } from './frame/Frame'

/** Everything behind the login, and the addresses of its pages. */
export default function Rooms() {
  return <BrowserRouter><Frame /></BrowserRouter>
}
