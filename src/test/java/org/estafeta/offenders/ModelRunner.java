package org.estafeta.offenders;

import ai.onnxruntime.OrtSession;

public class ModelRunner {

	OrtSession.SessionOptions options() {
		return new OrtSession.SessionOptions();
	}

}
