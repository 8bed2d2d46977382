package org.estafeta.graphstore;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in one sentence why the data folder stopped the start, and what to do.
 */
class StartFailureAnalyzer extends AbstractFailureAnalyzer<DataFolderUnusable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DataFolderUnusable cause) {
		return switch (cause.reason()) {
			case NOT_WRITABLE -> new FailureAnalysis(
					"В папку данных " + cause.folder() + " нельзя писать. / The data folder cannot be written to.",
					"Дайте права на запись или укажите другую папку: --estafeta.data=ПАПКА. / "
							+ "Grant write access or name another folder with --estafeta.data=FOLDER.",
					cause);
			case IN_USE -> new FailureAnalysis("Папку данных " + cause.folder()
					+ " уже использует другой процесс Эстафеты. / Another Estafeta process uses this data folder.",
					"Остановите его или укажите другую папку: --estafeta.data=ПАПКА. / "
							+ "Stop it or name another folder with --estafeta.data=FOLDER.",
					cause);
		};
	}

}
