import { ChartFrame, type Plot } from "@/components/chart/chart-frame";
import { type ChartProps, TONES } from "@/components/chart/chart-series";
import { largestStack } from "@/lib/chart/scale";

const WIDEST = 28;

/** A bar for each point; the series stand on each other. */
export function BarChart(props: ChartProps) {
  const { points, series } = props;
  const marks = ({ x, y, step, floor }: Plot) => {
    const width = Math.min(Math.max(step - 2, step * 0.7), WIDEST);
    return points.map((_, index) => {
      let below = 0;
      return series.map(({ id, tone, values }) => {
        const value = values[index] ?? 0;
        const top = y(below + value);
        const height = y(below) - top;
        below += value;
        return value <= 0 ? null : (
          <rect
            key={id}
            x={x(index) - width / 2}
            y={Math.min(top, floor - 1)}
            width={width}
            height={Math.max(height - 1, 1)}
            rx={1.5}
            fill={TONES[tone]}
          />
        );
      });
    });
  };
  return <ChartFrame {...props} max={largestStack(series)} marks={marks} />;
}
