import type { Chart } from "./row";

const WIDTH = 640;
const HEIGHT = 400;
const EDGE = { left: 56, right: 150, top: 40, bottom: 44 };
const COLOURS = ["#8a8f98", "#2f6fde", "#d9622b"];

/** A line chart with logarithmic axes, so that even growth is a straight line. */
export function toSvg({ title, lines }: Chart): string {
  const points = lines.flatMap((line) => line.points);
  const x = toScale(
    points.map(([count]) => count),
    EDGE.left,
    WIDTH - EDGE.right,
  );
  const y = toScale(
    points.map(([, seconds]) => seconds),
    HEIGHT - EDGE.bottom,
    EDGE.top,
  );
  const bottom = HEIGHT - EDGE.bottom;
  const parts = [
    `<text x="${EDGE.left}" y="22" font-size="15">${title}</text>`,
    ...x.ticks.map(
      (tick) =>
        `<path d="M${x.at(tick)} ${EDGE.top}V${bottom}" stroke="#ddd"/>` +
        `<text x="${x.at(tick)}" y="${bottom + 18}" text-anchor="middle">${tick.toLocaleString("en")}</text>`,
    ),
    ...y.ticks.map(
      (tick) =>
        `<path d="M${EDGE.left} ${y.at(tick)}H${WIDTH - EDGE.right}" stroke="#ddd"/>` +
        `<text x="${EDGE.left - 8}" y="${y.at(tick) + 4}" text-anchor="end">${tick.toLocaleString("en")} s</text>`,
    ),
    ...lines
      .filter((line) => line.points.length > 0)
      .map((line, index) => {
        const places = line.points.map(([count, seconds]) => `${x.at(count)},${y.at(seconds)}`);
        const [endX, endY] = places.at(-1)!.split(",").map(Number) as [number, number];
        const colour = COLOURS[index % COLOURS.length];
        return (
          `<polyline points="${places.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>` +
          `<text x="${endX + 8}" y="${endY + 4}" fill="${colour}">${line.name}</text>`
        );
      }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${parts.join("\n")}
</svg>
`;
}

/** Whole powers of ten around the values, between two places. */
function toScale(values: readonly number[], from: number, to: number) {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(Math.ceil(Math.log10(Math.max(...values))), least + 1);
  return {
    ticks: Array.from({ length: most - least + 1 }, (_, step) => 10 ** (least + step)),
    at: (value: number) => Math.round(from + ((Math.log10(value) - least) / (most - least)) * (to - from)),
  };
}
