import type { AtlasProject } from '#dataset/atlas.ts';
import { ProjectRow } from './project-row.tsx';

interface ProjectRowsProps {
  readonly projects: readonly AtlasProject[];
  readonly className?: string | undefined;
}

/** Projects to choose from, one below the other. */
export function ProjectRows({ projects, className }: ProjectRowsProps) {
  return (
    <ul className={className}>
      {projects.map((project) => (
        <li key={project.id}>
          <ProjectRow project={project} />
        </li>
      ))}
    </ul>
  );
}
