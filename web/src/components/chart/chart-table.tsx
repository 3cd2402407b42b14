import type { ChartProps } from "@/components/chart/chart-series";

/** What a chart shows, as a table: for screen readers, and for everybody who prefers numbers. */
export function ChartTable({
  label,
  points,
  pointsLabel,
  series,
  format,
}: Pick<ChartProps, "label" | "points" | "pointsLabel" | "series" | "format">) {
  return (
    <table className="sr-only">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{pointsLabel}</th>
          {series.map((one) => (
            <th key={one.id} scope="col">
              {one.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <tr key={index}>
            <th scope="row">{point}</th>
            {series.map(({ id, values }) => (
              <td key={id}>{format(values[index] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
