import { edgePath, middle, type PlacedEdge } from './graph-layout.ts';
import classes from './links.module.css';

/** What is wrong with a link: it goes in a circle, or its measures stand in the wrong order. */
export type EdgeMark = 'circle' | 'late';

const SIGN: Readonly<Record<EdgeMark, string>> = { circle: '↻', late: '!' };

interface EdgeProps {
  readonly edge: PlacedEdge;
  readonly mark: EdgeMark | null;
}

export const GraphEdge = ({ edge, mark }: EdgeProps) => {
  const at = middle(edge.points);
  const names = [
    classes['edge'],
    edge.link.state === 'confirmed' ? '' : classes['proposed'],
    mark === null ? '' : classes[mark],
  ];
  return (
    <>
      <path className={names.join(' ')} d={edgePath(edge.points)} markerEnd="url(#link-tip)" />
      {mark !== null && (
        <g className={classes[`${mark}Mark`]} transform={`translate(${at.x} ${at.y})`}>
          <circle className={classes['mark']} r={8} />
          <text className={classes['markText']} y={4}>
            {SIGN[mark]}
          </text>
        </g>
      )}
    </>
  );
};
