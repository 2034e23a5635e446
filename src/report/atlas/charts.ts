import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { html, type Markup } from '../html-template.ts';

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);

/** Bars in stacks: a category each, a series for each part. */
export interface Bars {
  readonly caption: string;
  readonly axis: string; // what is counted
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    readonly values: readonly number[];
  }[];
  readonly lying?: true; // categories down the side, for many or long ones
}

const WIDTH = 880;
const HEIGHT = 300;
const ROW = 22;
const LONGEST = 40; // signs of a label

/**
 * Bars as a figure: a drawing in SVG within an image, so that nothing in it can act. Parts differ by pattern too, and
 * the table beside it has the same figures. Nothing where there is nothing to draw.
 */
export function barChart({ caption, axis, categories, series, lying }: Bars): Markup | null {
  const parts = series.filter(({ values }) => values.some((value) => value > 0));
  if (categories.length === 0 || parts.length === 0) return null;
  const height = lying ? 90 + categories.length * ROW : HEIGHT;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    draw(chart, { axis, categories: categories.map(short), parts, isLying: lying === true });
    const svg = Buffer.from(chart.renderToSVGString()).toString('base64');
    return html`<figure class="chart"><figcaption>${caption}</figcaption>
<div class="wide"><img src="data:image/svg+xml;base64,${svg}" width="${WIDTH}" height="${height}" alt="${caption}"></div></figure>
`;
  } finally {
    chart.dispose();
  }
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

interface Drawing {
  readonly axis: string;
  readonly categories: readonly string[];
  readonly parts: Bars['series'];
  readonly isLying: boolean;
}

function draw(chart: ECharts, { axis, categories, parts, isLying }: Drawing): void {
  const style = { fontFamily: 'sans-serif', fontSize: 13, color: '#1c2128' };
  const named = {
    type: 'category' as const,
    data: [...categories],
    inverse: isLying,
    axisLabel: { ...style, interval: 0 },
    axisTick: { show: false },
  };
  const counted = {
    type: 'value' as const,
    name: axis,
    nameLocation: 'middle' as const,
    nameGap: isLying ? 28 : 44,
    nameTextStyle: style,
    axisLabel: style,
    minInterval: axis === '' ? 1 : 0,
  };
  chart.setOption({
    animation: false,
    aria: { enabled: true, decal: { show: true } },
    legend: { show: parts.length > 1, top: 0, left: 'left', textStyle: style, itemWidth: 22 },
    grid: {
      ...{ left: 8, right: 16, top: parts.length > 1 ? 56 : 16, bottom: 8 },
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'all' as const,
    },
    xAxis: isLying ? counted : named,
    yAxis: isLying ? named : counted,
    series: parts.map(({ name, colour, values }) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      barMaxWidth: 46,
      itemStyle: { color: colour, borderColor: '#ffffff', borderWidth: 1 },
      data: [...values],
    })),
  });
}
