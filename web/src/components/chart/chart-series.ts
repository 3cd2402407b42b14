/** The colours of series: by meaning where a series stands for a state, else by number. */
export const TONES = {
  accent: "var(--accent)",
  ok: "var(--ok)",
  busy: "var(--busy)",
  wait: "var(--wait)",
  bad: "var(--bad)",
  calm: "var(--line-strong)",
  1: "var(--chart-1)",
  2: "var(--chart-2)",
  3: "var(--chart-3)",
  4: "var(--chart-4)",
  5: "var(--chart-5)",
  6: "var(--chart-6)",
} as const;

/** Values that belong together, one for each point of a chart. */
export interface ChartSeries {
  id: string;
  label: string;
  tone: keyof typeof TONES;
  values: readonly number[];
}

export interface ChartProps {
  /** Names the chart, and the table behind it. */
  label: string;
  /** What the points are called: times, names. */
  points: readonly string[];
  /** What `points` are, for the head of the table: "Hour". */
  pointsLabel: string;
  series: readonly ChartSeries[];
  format: (value: number) => string;
  /** What stands beside the lines, where that is to be shorter than `format`. */
  axis?: (value: number) => string;
  /** Whether the values are counts, which come in whole numbers. */
  counts?: boolean;
  /** The points that stand out. */
  highlights?: readonly number[];
  /** What a click on a point does. Whoever has no pointer needs another way to the same. */
  onPick?: (index: number) => void;
  height?: number;
}
