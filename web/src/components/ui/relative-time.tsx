import { Tooltip } from "@/components/ui/tooltip";
import { useNow } from "@/hooks/use-now";
import { useFormat } from "@/lib/format/format";

/** How long ago or ahead; the exact moment on hover. */
export function RelativeTime({ at }: { at: string }) {
  const format = useFormat();
  const now = useNow();
  const moment = new Date(at);
  return (
    <Tooltip text={format.moment(moment)}>
      <time dateTime={at} className="numeric whitespace-nowrap">
        {format.relative(moment, now)}
      </time>
    </Tooltip>
  );
}
