package io.github.forksafe.report;

import io.github.forksafe.finding.Finding;
import io.github.forksafe.finding.Lane;
import io.github.forksafe.finding.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One lane as a SARIF threadFlow.
 *
 * @param id the lane's title, numbered where an earlier lane has the same
 * @param lane the lane
 * @param firstOrder the executionOrder of its first step; 0 where its order among the steps of the other lanes is unknown
 */
record SarifFlow(String id, Lane lane, int firstOrder) {

    /**
     * The flows of a finding. The forking thread's steps happen in their order, and the child's after them if the fork is the
     * last; when another thread does its steps nobody knows, which is the bug.
     */
    static List<SarifFlow> of(Finding finding) {
        List<SarifFlow> flows = new ArrayList<>();
        Map<String, Integer> titles = new HashMap<>();
        int afterFork = 0;
        for (Lane lane : finding.lanes()) {
            int count = titles.merge(lane.title(), 1, Integer::sum);
            String id = count == 1 ? lane.title() : lane.title() + " (" + count + ")";
            switch (lane.kind()) {
                case FORKING_THREAD -> {
                    flows.add(new SarifFlow(id, lane, flows.isEmpty() ? 1 : 0));
                    afterFork = flows.size() == 1 ? orderAfterFork(finding, lane) : 0;
                }
                case OTHER_THREAD -> flows.add(new SarifFlow(id, lane, 0));
                case CHILD_PROCESS -> flows.add(new SarifFlow(id, lane, afterFork));
            }
        }
        return flows;
    }

    void write(JsonText json, SarifPlaces places) throws IOException {
        json.field("id", id);
        places.writeMessage(lane.title());
        json.array("locations", () -> {
            for (int i = 0; i < lane.steps().size(); i++) {
                int index = i;
                json.object(() -> writeStep(json, places, index));
            }
        });
    }

    private void writeStep(JsonText json, SarifPlaces places, int index) throws IOException {
        Step step = lane.steps().get(index);
        json.object("location", () -> {
            places.writeLocation(step.at());
            places.writeMessage(step.text());
        });
        json.field("nestingLevel", step.depth());
        if (firstOrder > 0) {
            json.field("executionOrder", firstOrder + index);
        }
    }

    private static int orderAfterFork(Finding finding, Lane forking) {
        int steps = forking.steps().size();
        return forking.steps().get(steps - 1).at().equals(finding.at()) ? steps + 1 : 0;
    }
}
