/** How the dashboard's charts are drawn. Rows stand top down, as in the table beside them. */
import type { EChartsCoreOption } from "echarts/core";
import type { Ink } from "../parts/ink";

export interface Series { readonly name: string; readonly colour: keyof Ink; readonly values: readonly number[] }

const ROW_PX = 26;
const FRAME_PX = 64;
const LONGEST_NAME_PX = 176;

/** Height of horizontal bars, so that every row has the same room. */
export const barHeight = (rows: number): number => rows * ROW_PX + FRAME_PX;

/** Bars side by side or on top of each other, one row a name; numbers stand in the bars. `range`: the ends of the axis. */
export function rows(names: readonly string[], series: readonly Series[], range?: { readonly min: number; readonly max: number }): (ink: Ink) => EChartsCoreOption {
  return (ink) => ({
    textStyle: { fontFamily: ink.font, color: ink.text },
    tooltip: { trigger: "item", confine: true },
    legend: series.length > 1 ? { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: ink.quiet } } : { show: false },
    grid: { top: series.length > 1 ? 30 : 6, left: 4, right: 28, bottom: 4, containLabel: true },
    xAxis: { type: "value", minInterval: 1, ...range, axisLabel: { color: ink.quiet }, splitLine: { lineStyle: { color: ink.faint } } },
    yAxis: { type: "category", inverse: true, data: [...names], axisTick: { show: false }, axisLine: { lineStyle: { color: ink.line } }, axisLabel: { color: ink.text, width: LONGEST_NAME_PX, overflow: "truncate" } },
    series: series.map((each) => bar(ink, each, series.length > 1)),
  });
}

/** The same upright. */
export function columns(names: readonly string[], series: readonly Series[]): (ink: Ink) => EChartsCoreOption {
  return (ink) => ({
    textStyle: { fontFamily: ink.font, color: ink.text },
    tooltip: { trigger: "item", confine: true },
    legend: series.length > 1 ? { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: ink.quiet } } : { show: false },
    grid: { top: 34, left: 4, right: 8, bottom: 4, containLabel: true },
    xAxis: { type: "category", data: [...names], axisTick: { show: false }, axisLine: { lineStyle: { color: ink.line } }, axisLabel: { color: ink.text, interval: 0, hideOverlap: true } },
    yAxis: { type: "value", minInterval: 1, axisLabel: { color: ink.quiet }, splitLine: { lineStyle: { color: ink.faint } } },
    series: series.map((each) => bar(ink, each, series.length > 1)),
  });
}

function bar(ink: Ink, series: Series, stacked: boolean): object {
  return {
    type: "bar", name: series.name, data: series.values.map((value) => ({ value, label: { show: value !== 0 } })), ...(stacked ? { stack: "all" } : {}),
    barMaxWidth: 18, itemStyle: { color: ink[series.colour], borderColor: ink.ground, borderWidth: 0.5 }, cursor: "pointer",
    label: stacked ? { show: true, position: "inside", color: textOn(series.colour, ink) } : { show: true, position: "outside", color: ink.text },
    labelLayout: { hideOverlap: true },
  };
}

const textOn = (colour: keyof Ink, ink: Ink): string => (colour === "idle" || colour === "faint" ? ink.text : ink.ground);

export interface Cell { readonly column: number; readonly row: number; readonly share: number; readonly words: string }

/** Places across, units down; the darker, the greater the share that lost points. The number stands in the cell. */
export function grid(across: readonly string[], down: readonly string[], cells: readonly Cell[]): (ink: Ink) => EChartsCoreOption {
  return (ink) => ({
    textStyle: { fontFamily: ink.font, color: ink.text },
    tooltip: { confine: true, formatter: ({ data }: { data: { name: string } }) => `${down[at(data, 1)] ?? ""} · ${across[at(data, 0)] ?? ""}<br>${data.name}` },
    grid: { top: 6, left: 4, right: 8, bottom: 4, containLabel: true },
    visualMap: { show: false, min: 0, max: 1, inRange: { color: [ink.faint, ink.bad] } },
    xAxis: { type: "category", position: "top", data: [...across], axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: ink.text, interval: 0, rotate: across.length > 8 ? 35 : 0 } },
    yAxis: { type: "category", inverse: true, data: [...down], axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: ink.text, width: LONGEST_NAME_PX, overflow: "truncate" } },
    series: [{
      type: "heatmap", cursor: "pointer", itemStyle: { borderColor: ink.ground, borderWidth: 2 },
      data: cells.map((cell) => ({ name: cell.words, value: [cell.column, cell.row, cell.share], label: { show: cell.share > 0, formatter: cell.words, color: cell.share > 0.55 ? ink.ground : ink.text } })),
    }],
  });
}

const at = (data: { name: string; value?: number[] }, place: number): number => data.value?.[place] ?? -1;
