const STEPS = [1, 2, 2.5, 5, 10];

/** Round values from zero to at least `max`, for the lines behind a chart; at most `most` above zero. Of `counts`: whole ones. */
export function ticks(max: number, most: number, counts = false): readonly number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = (STEPS.find((one) => one * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const step = counts ? Math.ceil(round - 1e-9) : round;
  const count = Math.max(1, Math.ceil(max / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** The largest sum that series make on top of each other. */
export function largestStack(series: readonly { values: readonly number[] }[]): number {
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  return Math.max(
    0,
    ...Array.from({ length }, (_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)),
  );
}

/** Which of `count` labels are written so that they have room: the first, and every so many after it. */
export function labelled(count: number, width: number, labelWidth: number): readonly number[] {
  if (count === 0) return [];
  const every = Math.max(1, Math.ceil((count * labelWidth) / Math.max(width, 1)));
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => index * every);
}
