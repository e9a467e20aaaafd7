import type { Dashboard } from '@grafana/schema';
import dashboard from '../../monitoring/grafana/dashboards/photofinish.json';

export const taken: Dashboard = dashboard;
