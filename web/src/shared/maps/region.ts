import { geoMercator, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import { occitanie } from './occitanie'

/** One department, ready to draw. */
export interface DepartmentShape {
  /** Its number: `31`. */
  code: string
  name: string
  /** The `d` of an SVG path. */
  path: string
  /** Where its name goes. */
  centre: [number, number]
}

/** A map of the region: its departments, and where a place stands on it. */
export interface RegionMap {
  departments: DepartmentShape[]
  /** The point of a longitude and a latitude, or null outside of the map's world. */
  place: (longitude: number, latitude: number) => [number, number] | null
}

/** Draws the region into so many pixels, with a margin around it. */
export function regionMap(width: number, height: number, margin = 8): RegionMap {
  const shapes = feature(occitanie, occitanie.objects.departments)
  const projection = geoMercator().fitExtent([[margin, margin], [width - margin, height - margin]], shapes)
  const draw = geoPath(projection).digits(1)
  const departments = shapes.features.map((shape) => ({
    code: String(shape.id),
    name: shape.properties.name,
    path: draw(shape) ?? '',
    centre: draw.centroid(shape),
  }))
  return { departments, place: (longitude, latitude) => projection([longitude, latitude]) }
}
