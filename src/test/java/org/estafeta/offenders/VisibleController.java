package org.estafeta.offenders;

import org.springframework.stereotype.Controller;

@Controller
public class VisibleController {

}
