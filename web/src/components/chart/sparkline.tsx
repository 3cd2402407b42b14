import { type ChartSeries, TONES } from "@/components/chart/chart-series";

const WIDTH = 96;
const HEIGHT = 24;

interface Props {
  /** What it shows, in words: it is read in place of the line. */
  label: string;
  values: readonly number[];
  tone?: ChartSeries["tone"];
}

/** How something went, in the height of a line of text. */
export function Sparkline({ label, values, tone = "accent" }: Props) {
  const top = Math.max(...values, 1);
  const points = values.map((value, index) => {
    const x = values.length < 2 ? WIDTH / 2 : (index / (values.length - 1)) * (WIDTH - 2) + 1;
    return `${x.toFixed(1)},${(HEIGHT - 2 - (value / top) * (HEIGHT - 4)).toFixed(1)}`;
  });
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <polyline points={points.join(" ")} fill="none" stroke={TONES[tone]} strokeWidth={1.5} strokeLinejoin="round" />
    </svg>
  );
}
