import { type PointerEvent, type ReactNode, useState } from "react";

import { type ChartProps, TONES } from "@/components/chart/chart-series";
import { ChartTable } from "@/components/chart/chart-table";
import { useWidth } from "@/components/chart/use-width";
import { labelled, ticks } from "@/lib/chart/scale";
import { classes } from "@/lib/classes";

const AXIS = 44;
const FOOT = 22;
const HEAD = 8;
const LABEL = 64;
const LINES = 4;

/** Where things are in a chart, in pixels. */
export interface Plot {
  /** The middle of a point, and how much room each has. */
  x: (index: number) => number;
  step: number;
  y: (value: number) => number;
  floor: number;
}

interface Props extends ChartProps {
  /** The largest value that has to fit. */
  max: number;
  marks: (plot: Plot) => ReactNode;
}

/** What every chart has: lines with their values, names below, what is under the pointer, and a table behind. */
export function ChartFrame({ max, marks, height = 180, axis, counts, highlights = [], onPick, ...shown }: Props) {
  const { label, points, series, format } = shown;
  const { ref, width } = useWidth();
  const [hovered, setHovered] = useState<number | null>(null);
  const lines = ticks(max, LINES, counts);
  const top = lines.at(-1) ?? 1;
  const floor = height - FOOT;
  const step = (width - AXIS) / Math.max(points.length, 1);
  const plot: Plot = {
    x: (index) => AXIS + (index + 0.5) * step,
    step,
    y: (value) => floor - (value / top) * (floor - HEAD),
    floor,
  };
  const onMove = (event: PointerEvent<SVGSVGElement>) => {
    const at = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left - AXIS) / step);
    setHovered(at >= 0 && at < points.length ? at : null);
  };
  return (
    <figure ref={ref} dir="ltr" aria-label={label} className="relative min-w-0">
      <svg
        aria-hidden
        width={width}
        height={height}
        className={classes("block max-w-full overflow-visible", onPick !== undefined && "cursor-pointer")}
        onPointerMove={onMove}
        onPointerLeave={() => setHovered(null)}
        onClick={() => hovered !== null && onPick?.(hovered)}
      >
        {lines.map((value) => (
          <g key={value}>
            <line x1={AXIS} x2={width} y1={plot.y(value)} y2={plot.y(value)} className="stroke-line" />
            <text x={AXIS - 8} y={plot.y(value)} dy="0.32em" textAnchor="end" className="numeric fill-faint text-xs">
              {(axis ?? format)(value)}
            </text>
          </g>
        ))}
        {labelled(points.length, width - AXIS, LABEL).map((index) => (
          <text
            key={index}
            x={plot.x(index)}
            y={height - 5}
            textAnchor={index === 0 && step < LABEL ? "start" : "middle"}
            className="numeric fill-faint text-xs"
          >
            {points[index]}
          </text>
        ))}
        {hovered !== null && (
          <rect x={plot.x(hovered) - step / 2} y={HEAD} width={step} height={floor - HEAD} className="fill-hover" />
        )}
        {marks(plot)}
        {highlights.map((index) => (
          <path key={index} d={`M${plot.x(index)} ${HEAD}l-4 -7h8z`} className="fill-wait" />
        ))}
      </svg>
      {hovered !== null && (
        <div
          aria-hidden
          className="pointer-events-none absolute top-0 z-10 rounded-md border border-line bg-raised px-2.5 py-1.5 text-xs shadow-lift"
          style={
            plot.x(hovered) > width / 2 ? { right: width - plot.x(hovered) + step } : { left: plot.x(hovered) + step }
          }
        >
          <p className="numeric mb-0.5 text-faint">{points[hovered]}</p>
          {series.map(({ id, label: name, tone, values }) => (
            <p key={id} className="flex items-center gap-2 whitespace-nowrap">
              <span className="size-2 rounded-full" style={{ background: TONES[tone] }} />
              <span className="flex-1 text-muted">{name}</span>
              <span className="numeric ps-3">{format(values[hovered] ?? 0)}</span>
            </p>
          ))}
        </div>
      )}
      <ChartTable {...shown} />
    </figure>
  );
}
