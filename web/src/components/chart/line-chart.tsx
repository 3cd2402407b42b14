import { ChartFrame, type Plot } from "@/components/chart/chart-frame";
import { type ChartProps, type ChartSeries, TONES } from "@/components/chart/chart-series";

/** A line for each series, named at its end; one alone has its area filled. */
export function LineChart(props: ChartProps) {
  const { points, series } = props;
  const max = Math.max(0, ...series.flatMap(({ values }) => values));
  const marks = (plot: Plot) => (
    <>
      {series.map((one) => (
        <Line key={one.id} series={one} plot={plot} isAlone={series.length === 1} last={points.length - 1} />
      ))}
    </>
  );
  return <ChartFrame {...props} max={max} marks={marks} />;
}

interface LineProps {
  series: ChartSeries;
  plot: Plot;
  isAlone: boolean;
  last: number;
}

function Line({ series: { label, tone, values }, plot: { x, y, floor }, isAlone, last }: LineProps) {
  if (values.length === 0) return null;
  const path = values.map((value, index) => `${index === 0 ? "M" : "L"}${x(index)} ${y(value)}`).join("");
  return (
    <g>
      {isAlone && <path d={`${path}L${x(last)} ${floor}L${x(0)} ${floor}Z`} fill={TONES[tone]} opacity={0.12} />}
      <path d={path} fill="none" stroke={TONES[tone]} strokeWidth={1.5} strokeLinejoin="round" />
      {!isAlone && (
        <text x={x(last)} y={y(values.at(-1) ?? 0) - 6} textAnchor="end" fill={TONES[tone]} className="text-xs">
          {label}
        </text>
      )}
    </g>
  );
}
